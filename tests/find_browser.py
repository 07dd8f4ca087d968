"""Find a Chromium for the tests or install one: a system package where that is allowed, Playwright's own elsewhere.

Prints its path. Exits with 1 and a clear sentence where there is none and none can be had: the tests never skip for want of a browser.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def system() -> str:
    """The path of a Chromium on this machine, or an empty string."""
    return os.environ.get("CHROMIUM", "") or next((path for name in NAMES if (path := shutil.which(name))), "")


def bundled() -> str:
    """The path of the Chromium that Playwright installed, or an empty string."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else ""


def install() -> None:
    """Try the system's packages first, then Playwright's download; quiet unless both fail."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]):
            subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL)
    if not system():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def find() -> str:
    """The path of a Chromium, installing one if need be; empty where that fails."""
    path = system() or bundled()
    if not path:
        install()
        path = system() or bundled()
    return path


if __name__ == "__main__":
    found = find()
    if not found:
        sys.exit("No Chromium was found and none could be installed. Install one, or set CHROMIUM to the path of its program.")
    print(found)

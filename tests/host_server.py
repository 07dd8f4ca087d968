"""A host at the ready: a process has imported it, Material and the plugin, and each build asked for runs in a fork of that process.

A build costs two seconds less than in a process that begins from nothing, and shares as little with the one before it: its own process,
folder, environment and exit status. What builds do share are compiled templates, by their text: a theme's are half the work of a small site.
The arguments are the host, a folder for them, and the place of a door; a line of JSON (`folder`, `arguments`, `environment`, `log`) in,
the exit status out. Behind the door the host and `postmortems` answer as programs do that a script calls by name.
"""

import gc
import importlib
import json
import os
import select
import socket
import sys
import traceback
from contextlib import suppress

import jinja2

HOSTS = {"mkdocs": "mkdocs.__main__", "properdocs": "properdocs.__main__"}
SIGNS = ("block_start_string", "variable_start_string", "comment_start_string", "line_statement_prefix", "line_comment_prefix",
         "trim_blocks", "lstrip_blocks", "keep_trailing_newline", "newline_sequence", "optimized", "is_async")  # fmt: skip
READY = (
    *(f"mkdocs_postmortems.cli.{name}" for name in ("audit", "check", "redact", "related")),
    "material.extensions.emoji",
    "material.plugins.search.plugin",
    "material.plugins.tags.plugin",
    "mkdocs_postmortems.plugin",
    "pymdownx",
)


class Compiled(jinja2.FileSystemBytecodeCache):
    """Compiled templates by all they are made of: the text, and what an environment knows when it compiles it."""

    def get_bucket(self, environment, name, filename, source):
        makers = (type(environment), environment.code_generator_class, environment.autoescape, environment.finalize)
        named = [(getattr(one, "__module__", ""), getattr(one, "__qualname__", one)) for one in makers]
        known = [sorted(one) for one in (environment.extensions, environment.filters, environment.tests)]
        own = [getattr(environment, one) for one in SIGNS]
        return super().get_bucket(environment, f"{name} {own} {named} {known}", filename, source)

    def dump_bytecode(self, bucket):
        with suppress(OSError):  # a disk that takes no more is what some tests are about
            super().dump_bytecode(bucket)


def share(folder):
    """Let every environment of templates look into the folder, unless it has a place of its own."""
    cache, make = Compiled(folder), jinja2.Environment.__init__

    def made(self, *arguments, **more):
        make(self, *arguments, **more)
        self.bytecode_cache = self.bytecode_cache or cache

    jinja2.Environment.__init__ = made


def child(cli, asked, streams):
    """Become the command; the exit status it would have."""
    for at, stream in streams:
        os.dup2(stream, at)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.argv = [asked["name"], *asked["arguments"]]
    sys.path[0] = asked.get("path", asked["folder"])  # the folder is what `python -m` has there
    try:
        cli()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except Exception:  # noqa: BLE001 - whatever a host raises ends it with one
        traceback.print_exc()
        return 1
    return 0


def status(cli, asked, streams):
    """The exit status of a command run in a fork."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            code = child(cli, asked, streams)
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def answered(door, commands):
    """Answer the program that knocks: its name, arguments, folder and environment come as JSON, its three streams beside that."""
    with door.accept()[0] as caller:
        data, streams, _, _ = socket.recv_fds(caller, 1 << 20, 3)
        while not data.endswith(b"\n"):
            data += caller.recv(1 << 20)
        asked = json.loads(data)
        code = status(commands[asked["name"]], asked, list(enumerate(streams)))
        for stream in streams:
            os.close(stream)
        caller.sendall(b"%d" % (code % 256))


def main():
    """Serve until the other side hangs up."""
    host, templates, place = sys.argv[1:]
    share(templates)
    commands = {host: importlib.import_module(f"{host}.__main__").cli}
    for name in READY:
        importlib.import_module(name)
    commands["postmortems"] = importlib.import_module("mkdocs_postmortems.cli").main
    door = socket.socket(socket.AF_UNIX)
    door.bind(place)
    door.listen()
    gc.freeze()  # what is there now is not looked through again in each fork
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    print("ready", file=answers)
    while True:
        if door in select.select([sys.stdin, door], [], [])[0]:
            answered(door, commands)
            continue
        line = sys.stdin.readline()
        if not line:
            break
        asked = json.loads(line)
        log = os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        print(status(commands[host], asked | {"name": host}, [(1, log), (2, log)]), file=answers)
        os.close(log)


if __name__ == "__main__":
    main()

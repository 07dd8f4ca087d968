"""What the tests of this room are given: a maker of views and a maker of settings."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from small_views import make

from mkdocs_postmortems.model.settings import Service, Settings
from mkdocs_postmortems.model.terms import Audience
from mkdocs_postmortems.model.view import View


@pytest.fixture
def view() -> Callable[..., View]:
    return make


@pytest.fixture
def options() -> Callable[..., Settings]:
    def build(*services: Service, **parts) -> Settings:
        made = Settings(Audience.INTERNAL, date(2026, 6, 30), services=tuple(services))
        return replace(made, **parts)

    return build

"""Query: one language for the library; a table of one edition and a text in, the rows it means out. Its twin runs in the browser."""

from mkdocs_postmortems.query.book import Book
from mkdocs_postmortems.query.evaluate import Answer, evaluate
from mkdocs_postmortems.query.fields import schemas
from mkdocs_postmortems.query.items import items
from mkdocs_postmortems.query.parse import parse
from mkdocs_postmortems.query.query import Query
from mkdocs_postmortems.query.records import records
from mkdocs_postmortems.query.texts import parts, texts
from mkdocs_postmortems.query.views import views

__all__ = ["Answer", "Book", "Query", "evaluate", "items", "parse", "parts", "records", "schemas", "texts", "views"]

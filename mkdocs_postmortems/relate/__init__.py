"""Relate: many views in, one library out. Knows nothing of files or pages."""

from mkdocs_postmortems.relate.ask import Question, ask, touched
from mkdocs_postmortems.relate.assembly import library, suggestions
from mkdocs_postmortems.relate.measure import contradictions, insights
from mkdocs_postmortems.relate.passages import terms
from mkdocs_postmortems.relate.past import past
from mkdocs_postmortems.relate.tracked import current
from mkdocs_postmortems.relate.trial import Score, Trial, trial
from mkdocs_postmortems.relate.wiki import spoken

__all__ = [
    "Question", "Score", "Trial", "ask", "contradictions", "current", "insights", "library", "past", "spoken", "suggestions", "terms",
    "touched", "trial",
]  # fmt: skip

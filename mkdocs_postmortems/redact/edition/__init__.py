"""Edition: the documents that may go out in, their covered and verified texts out, and what their reviewers have to look at."""

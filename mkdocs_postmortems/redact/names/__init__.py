"""Names: a postmortem in, the people, customers and code names out that it names, and every way to write a person's name."""

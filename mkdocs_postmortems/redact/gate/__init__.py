"""Gate: an audience and a document in, whether this audience may know of it and which of its fields it may see out, and why not."""

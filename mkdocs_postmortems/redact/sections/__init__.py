"""Sections: a document that passed the gate and a policy in, the fields, sections and lines of it that may go out."""

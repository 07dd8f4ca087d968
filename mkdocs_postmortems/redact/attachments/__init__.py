"""Attachments: files beside the postmortems in, those that an audience may have out, pictures without anything that is not picture."""

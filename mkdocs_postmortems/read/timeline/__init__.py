"""Timeline: the parts and updates that tell what happened when in, their entries in order of writing, with their times, out."""

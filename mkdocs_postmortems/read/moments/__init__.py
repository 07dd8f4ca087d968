"""Moments: stated times and the entries of a timeline in, when it began, was noticed and ended, and what cannot be true of that, out."""

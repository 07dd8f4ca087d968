"""Actions: whatever says what is to be done in, action items with owner, due date, state and tickets out."""

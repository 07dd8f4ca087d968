"""Times: what is written of dates, clocks, zones and lengths in, the same as values of the calendar out."""

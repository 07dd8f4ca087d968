"""Analysis: chosen statements and named parts in, what they tell out: terms like kind and severity, texts, impact, factors and whys."""

"""Identifiers: a text in, the places out of addresses, hosts, logins and numbers that their form alone gives away."""

"""Check: postmortems in, what they still lack or say unkindly out, each finding with its rule, place and a question. Serves authors only."""

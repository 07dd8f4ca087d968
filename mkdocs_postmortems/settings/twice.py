"""Twice: a tree of YAML in, the line of the first key that stands twice in one map out; knows nothing of what the keys mean."""

import yaml


def line_of_twice(node: yaml.Node | None) -> int:
    """The line, counted from 1, of the first key that its map holds already; 0 where there is none."""
    if isinstance(node, yaml.SequenceNode):
        return next((line for one in node.value if (line := line_of_twice(one))), 0)
    seen = set[str]()
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode):
            if key.value in seen:
                return int(key.start_mark.line) + 1
            seen.add(key.value)
        if line := line_of_twice(value):
            return line
    return 0

"""Annotations to quads, and back to certainty: emission, identity, derived facts, shapes.

    annotations + corrections → resolve (which mentions are one node) → article graphs · facts · identity · runs

`graph.py` is the way in; `docs/model.md` tells how the graph is modelled.
"""

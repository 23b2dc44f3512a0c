"""How well articles are read: predictions against gold annotations, a figure a layer."""

"""How a chart is drawn: canvas, axes, labels, style, map."""

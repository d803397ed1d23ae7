// The 95 per cent score interval of a share, as relations/measures/intervals.py has it.

const Z = 1.959963984540054;

export function wilson(successes, n) {
  const share = successes / n;
  const centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
  const half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
  return [Math.min(Math.max(centre - half, 0), share), Math.max(Math.min(centre + half, 1), share)];
}

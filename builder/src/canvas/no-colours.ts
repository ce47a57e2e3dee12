/**
 * Stands in for d3-color, which comes along with React Flow for animations of colours that it never makes: what is
 * glided to is where one looks, and that is numbers.
 */
export function color(): null {
  return null;
}

export { color as cubehelix, color as hcl, color as hsl, color as lab, color as rgb };

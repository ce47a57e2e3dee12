import { benchCanvas } from './canvas.ts';
import { benchCanvasSize } from './canvas-size.ts';
import { benchEngine } from './engine.ts';
import { benchInbound } from './inbound.ts';
import { benchSizes } from './sizes.ts';

/** `canvas 500` measures with so many cards alone. */
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const benches: Readonly<Record<string, () => Promise<boolean>>> = {
  engine: benchEngine,
  inbound: benchInbound,
  sizes: benchSizes,
  canvas: () => benchCanvas(sizes),
  'canvas-size': benchCanvasSize,
};
const wanted = process.argv.slice(2).filter((name) => Object.hasOwn(benches, name));
const met: boolean[] = [];
for (const [name, bench] of Object.entries(benches))
  if (wanted.length === 0 || wanted.includes(name)) met.push(await bench());
process.exitCode = met.every(Boolean) ? 0 : 1;

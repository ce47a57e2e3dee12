import { describe, expect, it } from 'vitest';
import { end, flowOf, jordan, run, start } from '../engine/play.testing.ts';
import type { FlowNode } from './index.ts';

describe('tags', () => {
  it('are changed once, and only where something changes', () => {
    const change: FlowNode = {
      id: 'tags',
      kind: 'tag',
      data: { add: ['VIP', ' VIP ', '', 'New'], remove: ['Old', 'None'] },
    };
    const flow = flowOf([start, change, end], 'start.next > tags', 'tags.next > end');
    const done = run(flow, [], { ...jordan, tags: ['Old', 'New'] });
    expect(done.contact.tags).toEqual(['New', 'VIP']);
    expect(done.all.filter((effect) => effect.type.endsWith('-tag'))).toMatchObject([
      { type: 'add-tag', tag: 'VIP' },
      { type: 'remove-tag', tag: 'Old' },
    ]);
  });
});

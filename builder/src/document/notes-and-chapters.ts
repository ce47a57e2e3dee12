import type { Chapter, Flow, Note, Position } from '@parley/shared/flow/flow';
import type { Command } from './commands.ts';

/** Puts a note on the canvas. */
export function addNote(note: Note, at: Position): Command {
  return (flow) => ({
    ...flow,
    notes: [...(flow.notes ?? []), note],
    layout: { ...flow.layout, [note.id]: at },
  });
}

export function writeNote(id: string, text: string): Command {
  return (flow) => ({
    ...flow,
    notes: (flow.notes ?? []).map((note) => (note.id === id ? { ...note, text } : note)),
  });
}

/** A note goes with its place. */
export function removeNote(id: string): Command {
  return (flow) => {
    const { [id]: _, ...layout } = flow.layout;
    return withNotes(
      { ...flow, layout },
      (flow.notes ?? []).filter((note) => note.id !== id),
    );
  };
}

/** Frames these steps. A step is in one chapter at most: it leaves the one it was in. */
export function makeChapter(chapter: Chapter): Command {
  return (flow) => {
    const present = new Set(flow.nodes.map((node) => node.id));
    const nodes = chapter.nodes.filter((id) => present.has(id));
    if (nodes.length === 0) return flow;
    const taken = new Set(nodes);
    const others = (flow.chapters ?? [])
      .map((other) => ({ ...other, nodes: other.nodes.filter((id) => !taken.has(id)) }))
      .filter((other) => other.nodes.length > 0);
    return { ...flow, chapters: [...others, { ...chapter, nodes }] };
  };
}

/** A chapter always has a title: an empty one leaves it as it was. */
export function nameChapter(id: string, title: string): Command {
  const trimmed = title.trim();
  return (flow) =>
    trimmed === ''
      ? flow
      : {
          ...flow,
          chapters: (flow.chapters ?? []).map((one) => (one.id === id ? { ...one, title: trimmed } : one)),
        };
}

/** Takes the frame away; its steps stay. */
export function removeChapter(id: string): Command {
  return (flow) => {
    const chapters = (flow.chapters ?? []).filter((chapter) => chapter.id !== id);
    const { chapters: _, ...rest } = flow;
    return chapters.length > 0 ? { ...rest, chapters } : rest;
  };
}

function withNotes(flow: Flow, notes: readonly Note[]): Flow {
  const { notes: _, ...rest } = flow;
  return notes.length > 0 ? { ...rest, notes } : rest;
}

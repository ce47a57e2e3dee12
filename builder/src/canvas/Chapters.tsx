import type { Chapter, Position } from '@parley/shared/flow/flow';
import { ViewportPortal } from '@xyflow/react';
import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { moveNodes } from '../document/commands.ts';
import { nameChapter, removeChapter } from '../document/notes-and-chapters.ts';
import { useChange, useDraft, useView } from '../editor/editor-context.ts';
import { canvasWords } from '../words/canvas.ts';
import { chapterBox } from './chapter-box.ts';
import type { CardElement } from './elements.ts';
import { keepKeys } from './keep-keys.ts';
import { NameField } from './NameField.tsx';
import { useDragBy } from './use-drag-by.ts';
import type { Elements } from './use-elements.ts';

interface ChaptersProps {
  readonly cards: readonly CardElement[];
  readonly setCards: Elements['setCards'];
}

/** Named frames around parts of the conversation. They follow their steps, and their steps follow their title. */
export function Chapters({ cards, setCards }: ChaptersProps) {
  const chapters = useDraft(({ flow }) => flow.chapters);
  const byId = useMemo(
    () => (chapters === undefined ? null : new Map(cards.map((card) => [card.id, card]))),
    [chapters, cards],
  );
  if (chapters === undefined || byId === null) return null;
  return (
    <ViewportPortal>
      {chapters.map((chapter) => {
        const own = chapter.nodes.flatMap((id) => byId.get(id) ?? []);
        return <ChapterFrame key={chapter.id} chapter={chapter} own={own} setCards={setCards} />;
      })}
    </ViewportPortal>
  );
}

interface ChapterFrameProps {
  readonly chapter: Chapter;
  readonly own: readonly CardElement[];
  readonly setCards: Elements['setCards'];
}

function ChapterFrame({ chapter, own, setCards }: ChapterFrameProps) {
  const change = useChange();
  const naming = useView((view) => view.editing?.node === chapter.id);
  const edit = useView((view) => view.edit);
  const readOnly = useView((view) => view.readOnly);
  const places = useDraft(({ flow }) => flow.layout);
  const moved = (by: Position): Record<string, Position> =>
    Object.fromEntries(
      own.map(({ id, position }) => {
        const { x, y } = places[id] ?? position;
        return [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }];
      }),
    );
  const drag = useDragBy({
    onDrag: (by) => {
      const to = moved(by);
      setCards((cards) =>
        cards.map((card) => {
          const position = to[card.id];
          return position === undefined ? card : { ...card, position };
        }),
      );
    },
    onDrop: (by) => change(canvasWords.moveChapter, moveNodes(moved(by))),
  });
  const box = chapterBox(own);
  if (box === null) return null;
  const size = { width: box.right - box.left, height: box.bottom - box.top };
  const rename = () => readOnly || edit({ node: chapter.id, field: 'title' });
  return (
    <section
      className="chapter"
      aria-label={canvasWords.chapterNamed(chapter.title)}
      style={{ transform: `translate(${box.left}px, ${box.top}px)`, ...size }}
    >
      {naming ? (
        <NameField
          value={chapter.title}
          label={canvasWords.chapterTitle}
          onCommit={(title, group) => change(canvasWords.nameChapter, nameChapter(chapter.id, title), group)}
          onClose={() => edit(null)}
        />
      ) : (
        <>
          <button
            type="button"
            className="chapter-title nodrag nopan"
            title={canvasWords.chapterHelp}
            onDoubleClick={rename}
            onClick={(event) => event.detail === 0 && rename()}
            {...(readOnly ? {} : keepKeys(drag))}
          >
            {chapter.title}
          </button>
          {!readOnly && (
            <button
              type="button"
              className="chapter-remove nodrag nopan"
              aria-label={canvasWords.removeChapterNamed(chapter.title)}
              title={canvasWords.removeChapter}
              onClick={() => change(canvasWords.removeChapter, removeChapter(chapter.id))}
              {...keepKeys({})}
            >
              <Trash2 size={14} strokeWidth={1.75} aria-hidden />
            </button>
          )}
        </>
      )}
    </section>
  );
}

import { useReactFlow, useStore } from '@xyflow/react';
import { Ellipsis } from 'lucide-react';
import { useAbove } from '../actions/desk.ts';
import { HelpButton } from '../actions/UndoButtons.tsx';
import { useView } from '../editor/editor-context.ts';
import { Menu, MenuChoices, MenuItem, MenuLine } from '../ui/Menu.tsx';
import { canvasWords } from '../words/canvas.ts';
import { fit } from './first-view.ts';
import { quickly, softly } from './glide.ts';
import { usePointer } from './preferences.ts';
import { useTidy } from './use-tidy.ts';

/** How large the canvas is shown, and what one does with all of it. */
export function ZoomBar() {
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow();
  // In whole percents: a canvas that is only moved draws nothing here anew.
  const zoom = useStore((canvas) => Math.round(canvas.transform[2] * 100));
  const readOnly = useView((view) => view.readOnly);
  const tidy = useTidy();
  return (
    <div className="zoom-bar" role="toolbar" aria-label={canvasWords.zoom}>
      <button type="button" aria-label={canvasWords.smaller} onClick={() => void zoomOut(quickly())}>
        –
      </button>
      <button
        type="button"
        className="zoom-number"
        aria-label={canvasWords.backTo100(zoom)}
        onClick={() => void zoomTo(1, quickly())}
      >
        {canvasWords.percent(zoom)}
      </button>
      <button type="button" aria-label={canvasWords.larger} onClick={() => void zoomIn(quickly())}>
        +
      </button>
      <button type="button" onClick={() => void fitView({ ...fit, ...softly() })}>
        {canvasWords.fit}
      </button>
      <button type="button" disabled={readOnly} onClick={() => void tidy()}>
        {canvasWords.tidyShort}
      </button>
      <button type="button" onClick={() => useAbove.setState({ dialog: 'find', menu: null })}>
        {canvasWords.find}
      </button>
      <MoreMenu />
      <HelpButton />
    </div>
  );
}

const pointers = [
  { value: 'trackpad', label: canvasWords.trackpad },
  { value: 'mouse', label: canvasWords.mouse },
] as const;

function MoreMenu() {
  const { fitView } = useReactFlow();
  const selected = useView((view) => view.selected);
  const { pointer, choose } = usePointer();
  const trigger = (
    <button type="button" className="zoom-more" aria-label={canvasWords.moreForCanvas}>
      <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
  const toSelection = () =>
    void fitView({ ...fit, nodes: selected.map((id) => ({ id })), padding: 0.2, ...softly() });
  return (
    <Menu trigger={trigger} align="start">
      <MenuItem disabled={selected.length === 0} onSelect={toSelection}>
        {canvasWords.zoomToSelection}
      </MenuItem>
      <MenuLine />
      <MenuChoices value={pointer} choices={pointers} onChoose={choose} />
    </Menu>
  );
}

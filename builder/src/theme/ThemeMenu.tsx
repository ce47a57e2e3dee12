import { Monitor, Moon, Sun, SunMoon } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuChoices } from '../ui/Menu.tsx';
import { frameWords } from '../words/frame.ts';
import { type ThemeChoice, useTheme } from './theme.ts';

const size = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const choices = [
  { value: 'system', label: frameWords.sameAsThisDevice, icon: <Monitor {...size} /> },
  { value: 'light', label: frameWords.light, icon: <Sun {...size} /> },
  { value: 'dark', label: frameWords.dark, icon: <Moon {...size} /> },
] as const satisfies readonly { value: ThemeChoice; label: string; icon: unknown }[];

export function ThemeMenu() {
  const { choice, choose } = useTheme();
  const icon = <SunMoon size={20} strokeWidth={1.75} aria-hidden />;
  return (
    <Menu trigger={<IconButton label={frameWords.colours} icon={icon} />}>
      <MenuChoices value={choice} choices={choices} onChoose={choose} />
    </Menu>
  );
}

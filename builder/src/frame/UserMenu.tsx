import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleUser, LogOut } from 'lucide-react';
import { useLocation } from 'wouter';
import { messageOf, signOut } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuNote } from '../ui/Menu.tsx';
import { toastError } from '../ui/toast.ts';
import { frameWords } from '../words/frame.ts';

export function UserMenu() {
  const { data } = useSession();
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      navigate('/login');
      client.clear();
    },
    onError: (error) => toastError(messageOf(error)),
  });
  const user = data?.user;
  const icon = <CircleUser size={20} strokeWidth={1.75} aria-hidden />;
  return (
    <Menu
      trigger={<IconButton label={user ? frameWords.accountOf(user.name) : frameWords.account} icon={icon} />}
    >
      {user && (
        <MenuNote>
          {user.name}
          <br />
          {user.email}
        </MenuNote>
      )}
      <MenuItem icon={<LogOut size={16} strokeWidth={1.75} aria-hidden />} onSelect={() => leave.mutate()}>
        {frameWords.signOut}
      </MenuItem>
    </Menu>
  );
}

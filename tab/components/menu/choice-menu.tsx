/** Menus of things to do, closed until somebody asks for them. */
import { Button } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import {
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  Suspense,
  useId,
  useState,
} from 'react';
import { focusReturn } from '../focus-return';
import type { MenuChoice } from './menu-choice';

const loadPopup = () => import('./menu-popup').then(({ MenuPopup }) => ({ default: MenuPopup }));
const MenuPopup = lazy(loadPopup);

/** What a button needs in order to open a menu. */
export interface MenuTriggerProps {
  readonly id: string;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
  readonly onPointerEnter: () => void;
}

interface ChoiceMenuProps {
  /** The button that opens it: spread the properties on it. */
  readonly trigger: (props: MenuTriggerProps) => ReactElement;
  /** A few words above the items. */
  readonly note?: ReactNode;
  readonly items: readonly MenuChoice[];
}

/** A menu beneath a button of the page's own. The list itself is fetched when the button gets the mouse or the focus. */
export function ChoiceMenu({ trigger, note, items }: ChoiceMenuProps) {
  const id = useId();
  /** The button while its menu is open. */
  const [button, setButton] = useState<HTMLElement | null>(null);
  const prefetch = () => void loadPopup().catch(() => undefined);
  return (
    <>
      {trigger({
        ...focusReturn,
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': button !== null,
        onClick: ({ currentTarget }) => setButton(button === null ? currentTarget : null),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setButton(event.currentTarget);
        },
        onFocus: prefetch,
        onPointerEnter: prefetch,
      })}
      {button !== null && (
        <Suspense fallback={null}>
          <MenuPopup button={button} note={note} items={items} onClose={() => setButton(null)} />
        </Suspense>
      )}
    </>
  );
}

interface MoreMenuProps {
  /** What the three dots are called. */
  readonly label: string;
  readonly items: readonly MenuChoice[];
  readonly appearance?: 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium';
  readonly id?: string;
  readonly disabled?: boolean;
}

/** What is done less often, behind three dots that get the focus back from a dialog; nothing where there is nothing. */
export function MoreMenu({
  label,
  items,
  appearance = 'subtle',
  size = 'medium',
  id,
  disabled = false,
}: MoreMenuProps) {
  if (items.length === 0) return null;
  return (
    <ChoiceMenu
      trigger={(props) => (
        <Button
          {...props}
          {...(id === undefined ? {} : { id })}
          appearance={appearance}
          size={size}
          icon={<MoreHorizontal20Regular />}
          aria-label={label}
          disabledFocusable={disabled}
        />
      )}
      items={items}
    />
  );
}

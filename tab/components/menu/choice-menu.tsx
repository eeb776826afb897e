/** Menus of actions. Their popup is loaded on demand. */
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

/** Properties of a button that opens a menu. */
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
  /** Renders the button that opens the menu, with these properties spread on it. */
  readonly trigger: (props: MenuTriggerProps) => ReactElement;
  /** Short note above the items. */
  readonly note?: ReactNode;
  readonly items: readonly MenuChoice[];
}

/** A menu below a button that the page renders. The popup is loaded when the button is hovered or focused. */
export function ChoiceMenu({ trigger, note, items }: ChoiceMenuProps) {
  const id = useId();
  /** The button while its menu is open; null while it is closed. */
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
  /** Accessible name of the three dots. */
  readonly label: string;
  readonly items: readonly MenuChoice[];
  readonly appearance?: 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium';
  readonly id?: string;
  readonly disabled?: boolean;
}

/**
 * Overflow menu for less frequent actions, behind three dots that get the focus back from a dialog; nothing without
 * items.
 */
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

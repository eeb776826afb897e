/** Menus of things to do, closed until somebody asks for them. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

export interface MenuChoice {
  readonly key: string;
  readonly words: string;
  readonly icon?: ReactElement;
  readonly onSelect: () => void;
}

interface ChoiceMenuProps {
  /** The button that opens it. To get the focus back from a dialog it has to be a restore target itself. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuChoice[];
}

/** A menu beneath a button of the place's own. */
export function ChoiceMenu({ trigger, items }: ChoiceMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map(({ key, words, icon, onSelect }) => (
            <MenuItem key={key} onClick={onSelect} {...(icon === undefined ? {} : { icon })}>
              {words}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface MoreMenuProps {
  /** What the three dots are called. */
  readonly label: string;
  readonly items: readonly MenuChoice[];
  readonly appearance?: 'secondary' | 'subtle';
  readonly disabled?: boolean;
}

/** What is done less often, behind three dots that get the focus back from a dialog; nothing where there is nothing. */
export function MoreMenu({ label, items, appearance = 'subtle', disabled = false }: MoreMenuProps) {
  const restore = useRestoreFocusTarget();
  if (items.length === 0) return null;
  return (
    <ChoiceMenu
      trigger={
        <Button
          {...restore}
          appearance={appearance}
          icon={<MoreHorizontal20Regular />}
          aria-label={label}
          disabledFocusable={disabled}
        />
      }
      items={items}
    />
  );
}

import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  type MenuOpenChangeData,
  MenuPopover,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Fragment, type ReactNode, useEffect } from 'react';
import type { MenuChoice } from './menu-choice';
import '../focus-manager';

const useStyles = makeStyles({
  note: {
    maxWidth: '260px',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface MenuPopupProps {
  readonly button: HTMLElement;
  readonly note: ReactNode;
  readonly items: readonly MenuChoice[];
  readonly onClose: () => void;
}

/**
 * The open popup of a menu. It has the focus; when it closes, the focus returns to the button unless it has moved
 * elsewhere.
 */
export function MenuPopup({ button, note, items, onClose }: MenuPopupProps) {
  const styles = useStyles();
  useEffect(
    () => () => {
      if (document.activeElement === null || document.activeElement === document.body) button.focus();
    },
    [button],
  );
  const onOpenChange = (data: MenuOpenChangeData) => {
    const { event } = data;
    if (data.open) return;
    // A press of the button closes the menu itself: if it were closed here first, the press would open it again.
    if (data.type === 'clickOutside' && event.target instanceof Node && button.contains(event.target)) return;
    // The browser moves the Tab key's focus on from the focused element: from the button, as if the popup were not
    // there.
    if ('key' in event && event.key === 'Tab') button.focus();
    onClose();
  };
  return (
    <Menu
      open
      positioning={{ target: button }}
      checkedValues={{ choice: items.filter(({ checked }) => checked === true).map(({ key }) => key) }}
      onOpenChange={(_, data) => onOpenChange(data)}
    >
      <MenuPopover>
        {note !== undefined && <p className={styles.note}>{note}</p>}
        <MenuList aria-labelledby={button.id}>
          {items.map((item) => (
            <Fragment key={item.key}>
              {item.apart === true && <MenuDivider />}
              <Choice item={item} />
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Choice({ item: { key, words, icon, checked, onSelect } }: { readonly item: MenuChoice }) {
  const look = icon === undefined ? {} : { icon };
  if (checked === undefined) {
    return (
      <MenuItem onClick={onSelect} {...look}>
        {words}
      </MenuItem>
    );
  }
  return (
    <MenuItemRadio name="choice" value={key} onClick={onSelect} {...look}>
      {words}
    </MenuItemRadio>
  );
}

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

/** The open list of a menu. The focus is in it, and goes back to the button when it closes without another place to go. */
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
    // A press of the button closes the menu by itself: it must not be closed here first, and then opened again.
    if (data.type === 'clickOutside' && event.target instanceof Node && button.contains(event.target)) return;
    // The browser takes the Tab key's step from where the focus is: from the button, as if the list had not been there.
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

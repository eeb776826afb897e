import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { Navigation20Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { PAGES, type Page } from './pages';

const useStyles = makeStyles({
  tabs: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    flexWrap: 'wrap',
    // The names say it; the icons would send the last pages to a second line.
    '@media (max-width: 1079.9px)': {
      '& .fui-Tab__icon': { display: 'none' },
      '& .fui-Tab': { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
    },
  },
  menu: { maxWidth: '180px', whiteSpace: 'nowrap' },
});

interface NavigationProps {
  readonly current: Page | undefined;
}

/** The pages side by side. */
export function PageTabs({ current }: NavigationProps) {
  const styles = useStyles();
  const [, go] = useLocation();
  return (
    <nav aria-label="Pages">
      <TabList
        className={styles.tabs}
        selectedValue={current?.path ?? null}
        onTabSelect={(_, { value }) => go(String(value))}
      >
        {PAGES.map(({ path, name, icon: Icon }) => (
          <Tab key={path} value={path} icon={<Icon />}>
            {name}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}

/** The pages in a menu, where there is no room for them side by side. */
export function PageMenu({ current }: NavigationProps) {
  const styles = useStyles();
  const [, go] = useLocation();
  return (
    <nav aria-label="Pages">
      <Menu
        checkedValues={{ page: current === undefined ? [] : [current.path] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const path = checkedItems[0];
          if (path !== undefined) go(path);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.menu} appearance="subtle" icon={<Navigation20Regular />}>
            {current?.name ?? 'Pages'}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {PAGES.map(({ path, name, icon: Icon }) => (
              <MenuItemRadio key={path} name="page" value={path} icon={<Icon />}>
                {name}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </nav>
  );
}

import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { ArrowUndo20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { RouteBody } from '../../../shared/areas/routes';
import type { RegisterSeatView } from '../../../shared/contract/attendance';
import type { MeetingMode } from '../../../shared/domain/meetings/types';
import { ATTENDANCE_WORDS } from '../../lib/words';
import { seatName } from './standing';
import { recordButtonId } from './use-record-seat';

interface RecordMenuProps {
  readonly seat: RegisterSeatView;
  /** How the meeting is held: in person, somebody may still take part on Teams. */
  readonly mode: MeetingMode;
  readonly pending: boolean;
  readonly onRecord: (body: RouteBody<'recordForSeat'>) => void;
  readonly onDeputy: () => void;
}

const ON_TEAMS = 'present-on-teams';
const SIMPLE = ['apologies', 'absent', 'not_required'] as const;

/** What chair and VRU can record for a seat; a deputy needs a name, and is asked for it. */
export function RecordMenu({ seat, mode, pending, onRecord, onDeputy }: RecordMenuProps) {
  const restore = useRestoreFocusTarget();
  const current = seat.source === null ? '' : seat.mode !== mode && seat.value === 'present' ? ON_TEAMS : seat.value;
  const choose = (chosen: string | undefined) => {
    if (chosen === 'deputy') return onDeputy();
    if (chosen === undefined || chosen === current) return;
    if (chosen === 'present') return onRecord({ value: 'present' });
    if (chosen === ON_TEAMS) return onRecord({ value: 'present', mode: 'remote' });
    const value = SIMPLE.find((known) => known === chosen);
    if (value !== undefined) onRecord({ value });
  };
  return (
    <Menu
      checkedValues={{ answer: current === '' ? [] : [current] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems.at(-1))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          {...restore}
          id={recordButtonId(seat.seatId)}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontal20Regular />}
          aria-label={`Record for ${seatName(seat)}`}
          disabledFocusable={pending}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="answer" value="present">
            {mode === 'in-person' ? 'Present in the room' : ATTENDANCE_WORDS.present}
          </MenuItemRadio>
          {mode === 'in-person' && (
            <MenuItemRadio name="answer" value={ON_TEAMS}>
              Present on Teams
            </MenuItemRadio>
          )}
          <MenuItemRadio name="answer" value="deputy">
            {ATTENDANCE_WORDS.deputy} …
          </MenuItemRadio>
          {SIMPLE.map((value) => (
            <MenuItemRadio key={value} name="answer" value={value}>
              {ATTENDANCE_WORDS[value]}
            </MenuItemRadio>
          ))}
          {seat.source !== null && (
            <>
              <MenuDivider />
              <MenuItem icon={<ArrowUndo20Regular />} onClick={() => onRecord({ value: 'unrecorded' })}>
                Take the answer back
              </MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

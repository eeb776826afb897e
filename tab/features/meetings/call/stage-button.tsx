import { Button } from '@fluentui/react-components';
import { ShareScreenStart20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { CallStep } from '../../../../shared/domain/meetings/call-steps';
import { useToast } from '../../../components/toast';

const teamsStage = () => import('../../../app/teams-stage');

/**
 * Button that shows the page on the stage of the meeting, for everybody in the call. Only beside a call, and only if
 * Teams offers it.
 */
export function StageButton({ step }: { readonly step: CallStep }) {
  const toast = useToast();
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    let current = true;
    if (window.parent === window) return;
    teamsStage()
      .then(({ stageOffered }) => stageOffered())
      .then(
        (open) => current && setOffered(open),
        // The surrounding frame has no stage.
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, []);
  if (!offered) return null;
  const show = async () => {
    const url = new URL(`${window.location.pathname}?step=${step}`, window.location.href);
    const { showOnStage } = await teamsStage();
    const shown = await showOnStage(url.href);
    toast(shown ? 'The call is on the stage.' : 'Teams did not put it on the stage. Share your screen instead.');
  };
  return (
    <Button icon={<ShareScreenStart20Regular />} onClick={() => void show()}>
      Show on the stage
    </Button>
  );
}

import { Button } from '@fluentui/react-components';
import { ShareScreenStart20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { CallStep } from '../../../../shared/domain/meetings/call-steps';
import { useStage } from '../../../components/session';
import { useToast } from '../../../components/toast';

/** Puts the page on the stage of the meeting, for everybody in the call. Only beside a call, and only where Teams offers it. */
export function StageButton({ step }: { readonly step: CallStep }) {
  const stage = useStage();
  const toast = useToast();
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    let current = true;
    void stage?.open().then((open) => current && setOffered(open));
    return () => {
      current = false;
    };
  }, [stage]);
  if (stage === null || !offered) return null;
  const show = async () => {
    const url = new URL(`${window.location.pathname}?step=${step}`, window.location.href);
    const shown = await stage.show(url.href);
    toast(shown ? 'The call is on the stage.' : 'Teams did not put it on the stage. Share your screen instead.');
  };
  return (
    <Button icon={<ShareScreenStart20Regular />} onClick={() => void show()}>
      Show on the stage
    </Button>
  );
}

/** The parts of local mode: sample people in every seat, and sample data if configured. */
import type { LocalMode } from '../process';
import { localPeople } from './people';
import { addSampleData } from './sample-data';

export const localMode: LocalMode = ({ sampleData }, facts) => ({
  localPeople: localPeople(facts),
  ...(sampleData ? { prepare: (services) => addSampleData(services, facts) } : {}),
});

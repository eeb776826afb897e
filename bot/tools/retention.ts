/** `npm run retention -- --group <id> [--dry-run]` */
import { runTool } from './group';
import { retentionTool } from './remove-names';

runTool(retentionTool);

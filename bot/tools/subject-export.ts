/** `npm run subject-export -- --person <tenant id>/<object id>` */

import { subjectExportTool } from './export-subject';
import { runTool } from './group';

runTool(subjectExportTool);

import { conclude } from './runMocha';
import { runVsCodeTests } from './vsCodeTests';

void runVsCodeTests().then(conclude);

/** Parses typed times; loaded when the first one is asked for. */
export { presets } from '../core/actions/promise/presets';
export { recordedTime } from '../core/actions/promise/recordedTime';
export { typedTime } from '../core/actions/promise/typedTime';

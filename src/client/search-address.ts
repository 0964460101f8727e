import { pushAddress, replaceAddress } from './address-bar.ts';
import { paramsOf, type SearchState } from './search-state.ts';

/** 离开时看到哪里：滚动位置和已经显示几条。存在历史条目里，后退回来接着看。 */
export interface Place {
  readonly scroll: number;
  readonly shown: number;
}

export interface SearchAddress {
  /** 正在打字：改写当前这一步的网址，不留历史。 */
  draft(state: SearchState): void;
  /** 定下来：新添一步；后退回到 `back`，默认是上一次定下来的条件（打字的中间过程不算）。 */
  commit(state: SearchState, back?: SearchState): void;
  /** 浏览器已经到了另一步，从它的网址重新开始。 */
  adopt(state: SearchState): void;
  /** 记下看到哪里；还没落下的网址一并落下，离开本页之前也要调用。 */
  keepPlace(place: Place): void;
  place(): Place | undefined;
}

/** 打字时网址慢一点跟上：浏览器限制改写历史的频率，连打时逐字改写会被拒绝。 */
const PAUSE = 250;

export function searchAddress(first: SearchState): SearchAddress {
  let committed = first;
  let latest = first;
  let timer = 0;
  const hrefOf = (state: SearchState) => `${location.pathname}${paramsOf(state)}${location.hash}`;
  const write = (state: SearchState, data: unknown = null) => {
    clearTimeout(timer);
    replaceAddress(hrefOf(state), data);
  };

  return {
    draft(state) {
      clearTimeout(timer);
      latest = state;
      timer = window.setTimeout(() => write(state), PAUSE);
    },
    commit(state, back = committed) {
      committed = latest = state;
      if (paramsOf(state) === paramsOf(back)) return write(state);
      write(back, history.state);
      pushAddress(hrefOf(state));
    },
    adopt(state) {
      clearTimeout(timer);
      committed = latest = state;
    },
    keepPlace(place) {
      write(latest, place);
    },
    place() {
      const data = history.state as Partial<Place> | null;
      return typeof data?.scroll === 'number' && typeof data.shown === 'number'
        ? { scroll: data.scroll, shown: data.shown }
        : undefined;
    },
  };
}

type Direction = 'ascending' | 'descending';

const arrows: Record<Direction, string> = { ascending: '↑', descending: '↓' };

interface Column {
  head: HTMLTableCellElement;
  index: number;
  label: string;
  button: HTMLButtonElement;
  /** 只给眼睛看；次序由 aria-sort 说。 */
  arrow: HTMLElement;
  /** order 是回到原来的次序。 */
  by: 'order' | 'number';
  first: Direction;
  words: Record<Direction, string>;
}

/**
 * 表头里放按钮，按了就排序；小计行（data-sort-skip）只在原来的次序里有意义，排序时收起。
 * 值取自单元格的 data-value；同值的保持原来的次序。
 */
export function wireSortTable(table: HTMLTableElement): void {
  const homes = Array.prototype.slice.call(table.tBodies) as HTMLTableSectionElement[];
  const contents = homes.map((body) => Array.prototype.slice.call(body.rows) as HTMLTableRowElement[]);
  const rows = contents.reduce((all, own) => all.concat(own.filter((row) => !row.hasAttribute('data-sort-skip'))), []);
  const sorted = document.createElement('tbody');
  const spoken = table.parentElement?.querySelector('[data-sort-spoken]');
  const columns: Column[] = [];

  // 小计行单独藏：下载的表只认行上的 hidden
  const hideSums = (hidden: boolean) => {
    for (const own of contents) for (const row of own) if (row.hasAttribute('data-sort-skip')) row.hidden = hidden;
  };
  const restore = () => {
    hideSums(false);
    homes.forEach((body, i) => {
      for (const row of contents[i] ?? []) body.appendChild(row);
      body.hidden = false;
    });
    sorted.remove();
  };
  const valueAt = (row: HTMLTableRowElement, index: number) => Number(row.cells[index]?.dataset['value'] ?? 0);
  const sort = (column: Column, direction: Direction) => {
    const sign = direction === 'ascending' ? 1 : -1;
    const order = rows.slice().sort((a, b) => sign * (valueAt(a, column.index) - valueAt(b, column.index)));
    restore();
    for (const row of order) sorted.appendChild(row);
    for (const body of homes) body.hidden = true;
    hideSums(true);
    table.insertBefore(sorted, table.tFoot);
  };
  const mark = (current: Column, direction: Direction) => {
    for (const { head, button, arrow } of columns) {
      head.removeAttribute('aria-sort');
      delete button.dataset['direction'];
      arrow.textContent = '↕';
    }
    current.head.setAttribute('aria-sort', direction);
    current.button.dataset['direction'] = direction;
    current.arrow.textContent = arrows[direction];
    if (spoken) {
      const how =
        current.by === 'order' ? table.dataset['sortDefault'] : `${current.label}，${current.words[direction]}`;
      spoken.textContent = `已排序：${how}`;
    }
  };
  const press = (column: Column) => {
    const now = column.head.getAttribute('aria-sort');
    const other: Direction = column.first === 'ascending' ? 'descending' : 'ascending';
    const direction = column.by === 'number' && now === column.first ? other : column.first;
    if (column.by === 'order') restore();
    else sort(column, direction);
    mark(column, direction);
  };

  const heads = table.tHead?.rows[0]?.cells;
  if (!heads) return;
  for (let index = 0; index < heads.length; index += 1) {
    const head = heads[index];
    const by = head?.dataset['sort'];
    if (!head || (by !== 'order' && by !== 'number')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    const label = head.textContent ?? '';
    const arrow = document.createElement('span');
    arrow.setAttribute('aria-hidden', 'true');
    arrow.textContent = by === 'order' ? arrows.ascending : '↕';
    button.append(label, arrow);
    head.textContent = '';
    head.appendChild(button);
    const [up = '', down = ''] = (head.dataset['sortWords'] ?? '').split(',');
    const column: Column = {
      head,
      index,
      label,
      button,
      arrow,
      by,
      first: head.dataset['sortFirst'] === 'descending' ? 'descending' : 'ascending',
      words: { ascending: up, descending: down },
    };
    columns.push(column);
    button.addEventListener('click', () => press(column));
    if (by === 'order') {
      head.setAttribute('aria-sort', 'ascending');
      button.dataset['direction'] = 'ascending';
    }
  }
}

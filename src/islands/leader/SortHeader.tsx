import type { Order } from './member-order';

type Props = {
  column: { id: string; title: string; number?: string };
  order: Order;
  /** «sorter»: what the button does, for those who hear it. */
  sorts: string;
  onSort: (order: Order) => void;
};

/** A column's heading that is also the button that sorts by it. */
export function SortHeader({ column, order, sorts, onSort }: Props) {
  const active = order.by === column.id;
  const direction = active ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th class="aksel-table__header-cell" scope="col" aria-sort={direction}>
      <button
        class="members__sort"
        type="button"
        onClick={() => onSort({ by: column.id, descending: active && !order.descending })}
      >
        <span>
          {column.number && <span class="members__number">{column.number}</span>}
          {column.title}
        </span>
        <span class="members__arrow" aria-hidden="true">
          {active ? (order.descending ? '↓' : '↑') : '↕'}
        </span>
        <span class="aksel-sr-only">, {sorts}</span>
      </button>
    </th>
  );
}

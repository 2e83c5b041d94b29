-- What the self-assessment asks, as far as the database must know it to count: ids, never texts. The texts and the home
-- of it all is content/skjema/selvvurdering.yaml; tests/db/survey-instrument.test.ts holds the two to each other. A
-- version never changes once rounds may have used it: another version is another migration.
create table private.survey_items (
  version  text not null,
  id       text not null,
  -- Who meets it: advisor, other (an advisor's ballot, another role), leader.
  asked_to text[] not null check (asked_to <@ '{advisor,other,leader}'),
  options  text[] not null,
  -- The options that are counted as one; null where each is counted by itself.
  counted  text[] check (counted <@ options),
  pick     integer not null check (pick > 0),
  primary key (version, id)
);

alter table private.survey_items enable row level security;
revoke all on private.survey_items from public, anon, authenticated, service_role;

insert into private.survey_items (version, id, asked_to, options, counted, pick) values
  ('2026-1', 'q05-plassering', '{advisor,other,leader}', '{avdeling,rolle,begge,nei,vet-ikke}', '{avdeling,rolle,begge}', 1),
  ('2026-1', 'q07-hvor-godt', '{advisor,other,leader}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q08a-internt', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q08b-andre', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q08c-skjema', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q08d-moter', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q17-endring', '{advisor,other,leader}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q09a-rutiner', '{advisor,leader}', '{ja,nei,vet-ikke}', '{ja}', 1),
  ('2026-1', 'q09b-moter', '{advisor,leader}', '{ja,nei,vet-ikke}', '{ja}', 1),
  ('2026-1', 'q10-rutiner-viktige', '{advisor}', '{ja,nei,vet-ikke}', '{ja}', 1),
  ('2026-1', 'q11a-reguleres', '{advisor,leader}', '{ja,nei,vet-ikke}', '{ja}', 1),
  ('2026-1', 'q11b-moter', '{advisor,leader}', '{ja,nei,vet-ikke}', '{ja}', 1),
  ('2026-1', 'q12-sak-til-sak', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q13a-barnevern', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q13b-forebyggende', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q13c-skole', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q13d-bolig', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q13e-introduksjon', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q13f-kommunale', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q13g-arbeidsgiver', '{advisor}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q15-tre-tiltak', '{advisor}', '{signaler,kartleggingsskjema,rundskriv,saksbehandlingssystem,tilsyn,systemtiltak,kompetanse,organisering,kultur,barneansvarlig,fast-kontakt,info-foreldre}', null, 3),
  ('2026-1', 'q18-endringer', '{leader}', '{organisatoriske,rutiner,avtaler,kompetanse,verktoy}', null, 5),
  ('2026-1', 'q19a-alltid', '{leader}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q19b-innarbeidet', '{leader}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q19c-kommunale', '{leader}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q20-partnerskap', '{leader}', '{1,2,3,4,5,vet-ikke}', '{4,5}', 1),
  ('2026-1', 'q21-fem-tiltak', '{leader}', '{signaler,kartleggingsskjema,rundskriv,saksbehandlingssystem,styring-fylke,styring-kommune,budsjett,lokalpolitikk,tilsyn,systemtiltak,kompetanse,organisering,kultur,barneansvarlig,fast-kontakt,info-foreldre}', null, 5);

-- The version that new rounds use.
create function private.survey_version() returns text
  language sql immutable set search_path = '' return '2026-1';

revoke execute on function private.survey_version() from public, anon, authenticated, service_role;

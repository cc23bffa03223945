// What somebody writes who needs exactly these four answers and nothing else: one statement each, whose text is sent on.

/** A text in English, else in the language it was written in. */
const text = (column: string, row: string) =>
  `(select row_to_json(v) from (select coalesce(${row}.${column}->>'en', ${row}.${column}->>${row}.source_locale) as value) v where ${row}.${column} is not null)`;
const published = (row: string) => `${row}.publication_status = 'published'`;
const nodes = (select: string) =>
  `(select json_build_object('nodes', coalesce(json_agg(row_to_json(n)), '[]')) from (${select}) n)`;
const list = (select: string) => `(select coalesce(json_agg(row_to_json(n)), '[]') from (${select}) n)`;
const answer = (field: string, value: string) =>
  `select json_build_object('data', json_build_object('${field}', ${value}))::text as body`;

const programmesOf = (partner: string, columns: string) =>
  nodes(`select ${columns} from programmes m
    where m.id in (select programme_id from programme_partners where partner_id = ${partner}.id) and ${published('m')}
    order by m.sort_text, m.id limit 20`);

const partner = answer(
  'partner',
  `(select row_to_json(p) from (select p.slug, ${text('name', 'p')} as name, p.short_name as "shortName",
      p.country_code as "countryCode", ${text('city', 'p')} as city, p.website,
      ${programmesOf('p', `m.slug, upper(m.kind) as kind, ${text('title', 'm')} as title, m.eqf_levels as "eqfLevels"`)} as programmes,
      ${nodes(`select a.slug, upper(a.kind) as kind, upper(case when a.stage <> 'in_force' then a.stage
            when a.valid_to < (now() at time zone 'UTC')::date then 'ended'
            when a.valid_to <= (now() at time zone 'UTC')::date + 180 then 'expiring' else 'in_force' end) as status,
          a.valid_from as "validFrom", a.valid_to as "validTo"
        from agreements a
        where a.id in (select agreement_id from agreement_parties where partner_id = p.id) and ${published('a')}
        order by a.valid_to nulls last, a.id limit 20`)} as agreements
    from partners p where p.slug = $1 and ${published('p')}) p)`,
);

const partnersOfCountry = answer(
  'partners',
  `json_build_object(
    'totalCount', (select count(*)::int from partners p where p.country_code = $1 and ${published('p')}),
    'nodes', ${list(`select p.slug, ${text('name', 'p')} as name, ${text('city', 'p')} as city,
        ${programmesOf('p', `m.slug, ${text('title', 'm')} as title`)} as programmes
      from partners p where p.country_code = $1 and ${published('p')} order by p.sort_text, p.id limit 50`)})`,
);

const project = answer(
  'project',
  `(select row_to_json(j) from (select j.slug, j.acronym, ${text('title', 'j')} as title, j.starts_on as "startsOn",
      j.ends_on as "endsOn",
      ${nodes(`select w.number, upper(w.kind) as kind, ${text('title', 'w')} as title,
          ${list(`select upper(r.role) as role, (select row_to_json(v) from (select p.slug, p.short_name as "shortName") v) as partner
            from work_package_partners r join partners p on p.id = r.partner_id
            where r.work_package_id = w.id and ${published('p')} order by r.position, r.id`)} as partners,
          ${list(`select t.number, ${text('title', 't')} as title, t.starts_on as "startsOn", t.ends_on as "endsOn"
            from tasks t where t.work_package_id = w.id and ${published('t')} order by t.position, t.id`)} as tasks
        from work_packages w where w.project_id = j.id and ${published('w')} order by w.number, w.id limit 20`)}
        as "workPackages"
    from projects j where j.slug = $1 and ${published('j')}) j)`,
);

const events = answer(
  'events',
  nodes(`select e.slug, upper(e.kind) as kind, ${text('title', 'e')} as title, e.starts_on as "startsOn",
      e.start_time as "startTime", e.country_code as "countryCode",
      ${list(`select upper(r.role) as role, (select row_to_json(v) from (select p.slug, ${text('name', 'p')} as name) v) as partner
        from event_partners r join partners p on p.id = r.partner_id
        where r.event_id = e.id and ${published('p')} order by r.position, r.id`)} as partners
    from events e where e.starts_on >= $1::date and ${published('e')} order by e.starts_on, e.id limit 95`),
);

/** The statement for each operation, whose one parameter is the operation's one variable. */
export const handSql: Readonly<Record<string, string>> = {
  Q1: partner,
  Q2: partnersOfCountry,
  Q3: project,
  Q4: events,
};

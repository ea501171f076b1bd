-- filter.sql - which rows the filter lets through: run once, where it is not to let through all

-- Documents published in the period; those without a date only where there is none.
INSERT INTO chosen_document
SELECT number
FROM main.document, filter
WHERE (since IS NULL AND until IS NULL) OR
      (pub_date || substr('0000-12-31', length(pub_date) + 1) >= coalesce(since, '') AND
       pub_date || substr('0000-01-01', length(pub_date) + 1) <= coalesce(until, '9999'));

-- A date of lower precision stands for all days that it covers.
INSERT INTO chosen_row
SELECT row
FROM filter CROSS JOIN main.event
WHERE NOT whole AND CASE WHEN by_event AND first IS NOT NULL
      THEN coalesce(date_to || substr('0000-12-31', length(date_to) + 1), '9999') >= coalesce(since, '')
       AND first || substr('0000-01-01', length(first) + 1) <= coalesce(until, '9999')
      ELSE row >> 24 IN (SELECT number FROM chosen_document) END
  AND (wanted_actor IS NULL OR
       row IN (SELECT part.row FROM filter CROSS JOIN part WHERE role <> 'source' AND names(part.name, wanted_actor)))
  AND (wanted_country IS NULL OR
       row IN (SELECT part.row FROM filter CROSS JOIN part
               WHERE role IN ('actor', 'recipient') AND part.country = wanted_country))
  AND (wanted_source IS NULL OR
       row IN (SELECT part.row FROM filter CROSS JOIN part WHERE role = 'source' AND names(part.name, wanted_source)));

-- Entities and offices by their own name and country, and by the sources of their document.
CREATE TEMP TABLE citing_document AS
SELECT DISTINCT row >> 24 AS number
FROM filter CROSS JOIN part
WHERE wanted_source IS NOT NULL AND role = 'source' AND names(name, wanted_source);

INSERT INTO chosen_row
SELECT row
FROM filter CROSS JOIN main.entity AS entity
WHERE NOT whole AND row >> 24 IN (SELECT number FROM chosen_document)
  AND (wanted_actor IS NULL OR names(entity.actor, wanted_actor))
  AND (wanted_country IS NULL OR entity.actor_country = wanted_country)
  AND (wanted_source IS NULL OR row >> 24 IN (SELECT number FROM citing_document));

INSERT INTO chosen_row
SELECT row
FROM filter CROSS JOIN main.office AS office
WHERE NOT whole AND row >> 24 IN (SELECT number FROM chosen_document)
  AND (wanted_actor IS NULL OR names(office.actor, wanted_actor))
  AND (wanted_country IS NULL OR office.actor_country = wanted_country)
  AND (wanted_source IS NULL OR row >> 24 IN (SELECT number FROM citing_document));

-- Citations by their source, and those of the documents that have events of that actor or country.
INSERT INTO chosen_row
SELECT row
FROM filter CROSS JOIN main.citation AS citation
WHERE NOT whole AND row >> 24 IN (SELECT number FROM chosen_document)
  AND (wanted_source IS NULL OR
       row IN (SELECT part.row FROM filter CROSS JOIN part WHERE role = 'source' AND names(part.name, wanted_source)))
  AND (wanted_actor IS NULL AND wanted_country IS NULL OR row >> 24 IN (SELECT row >> 24 FROM chosen_row));

-- Documents in which there is something of what is asked for.
DELETE FROM chosen_document
WHERE (SELECT coalesce(wanted_actor, wanted_country, wanted_source) FROM filter) IS NOT NULL
  AND number NOT IN (SELECT row >> 24 FROM chosen_row);
INSERT OR IGNORE INTO chosen_document SELECT row >> 24 FROM chosen_row;

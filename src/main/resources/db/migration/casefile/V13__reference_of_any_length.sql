-- How people call a case: six digits at least, and as many more as the number has.
create function casefile.reference(opened_on date, number bigint) returns text language sql stable
    return 'Q' || to_char(opened_on, 'YY') || '-' || lpad(number::text, greatest(6, length(number::text)), '0');

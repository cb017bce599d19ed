insert into broken.missing values (1);

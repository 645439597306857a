-- How frequent a token was before is nobody's business: only what links follow, or will, keeps it.
update hub.calibration c set frequent = ''
where revision is not null and exists (
  select from hub.calibration later where later.revision is not null and later.switched_at > c.switched_at);
